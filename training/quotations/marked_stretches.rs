//! Prints the features of every marked stretch of the texts on standard input, one JSON object a line:
//! `{"id", "text", "lang"?}` in, `{"id", "names", "rows": [[start, end, values...]]}` out, offsets in code points.

use quotidian::article::RunningText;
use quotidian::offsets::{Ruler, Unit};
use quotidian::quotation;
use std::error::Error;
use std::io::BufRead;

fn main() -> Result<(), Box<dyn Error>> {
    for line in std::io::stdin().lock().lines() {
        let input: serde_json::Value = serde_json::from_str(&line?)?;
        let text = input["text"].as_str().unwrap_or_default();
        let ruler = Ruler::new(text, Unit::CodePoints);
        let (names, stretches) = quotation::marked_stretches(&RunningText::of_lines(text), input["lang"].as_str());
        let rows: Vec<serde_json::Value> = stretches
            .iter()
            .map(|(bytes, values)| {
                let (start, end) = (ruler.from_byte(bytes.start), ruler.from_byte(bytes.end));
                serde_json::json!({ "start": start, "end": end, "values": values })
            })
            .collect();
        println!("{}", serde_json::json!({ "id": input["id"], "names": names, "rows": rows }));
    }
    Ok(())
}
