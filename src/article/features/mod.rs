//! Numbers that describe a passage to the model: its words, its place, its neighbours.
//!
//! One implementation serves training and use: the developer command `article_features` writes these rows beside
//! labels, `training/articles` fits the model, and the weights come back as a data file. The order of the columns is
//! the order in which they are put; [`names`] lists them.
//!
//! * `tables`: what is known of the whole page, computed once.
//! * `own`: the passage's words, by themselves.
//! * `place`: its element and those around it, against the page's modal place of running text.
//! * `around`: the passages before and after.
//! * `second`: for the second pass, what the first pass said of the page.

mod around;
mod own;
mod place;
mod second;
mod tables;

pub(super) use own::ends_as_sentence;
pub(super) use second::Second;
pub(super) use tables::Tables;

/// One row of numbers, and their names when somebody asks for them.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub values: Vec<f32>,
    names: Option<Vec<String>>,
}

impl Row {
    /// A row that notes the names of its columns.
    pub fn named() -> Row {
        Row { values: Vec::new(), names: Some(Vec::new()) }
    }

    /// Names and values.
    pub fn into_parts(self) -> (Vec<String>, Vec<f32>) {
        (self.names.unwrap_or_default(), self.values)
    }

    pub fn put(&mut self, name: &str, value: f32) {
        if let Some(names) = &mut self.names {
            names.push(name.to_owned());
        }
        self.values.push(value);
    }

    pub fn put_in(&mut self, group: &str, name: &str, value: f32) {
        if let Some(names) = &mut self.names {
            names.push(format!("{group}.{name}"));
        }
        self.values.push(value);
    }

    pub fn flag(&mut self, name: &str, value: bool) {
        self.put(name, f32::from(u8::from(value)));
    }

    pub fn flag_in(&mut self, group: &str, name: &str, value: bool) {
        self.put_in(group, name, f32::from(u8::from(value)));
    }
}

/// Fills `row` with the numbers of passage `index` for the first pass.
pub(super) fn fill(tables: &Tables, index: usize, row: &mut Row) {
    row.values.clear();
    own::fill(tables, index, row);
    place::fill(tables, index, row);
    around::fill(tables, index, row);
}

/// Names of the columns of the first pass, then of those that the second pass adds.
pub(super) fn names(tables: &Tables) -> (Vec<String>, Vec<String>) {
    let mut first = Row::named();
    fill(tables, 0, &mut first);
    let mut second = Row::named();
    Second::of(tables, &vec![0.0; tables.layout.passages.len()]).fill(0, &mut second);
    (first.names.unwrap_or_default(), second.names.unwrap_or_default())
}
