//! Guides, tests of goods and recipes report nobody: what a reader may want, see or add there is no statement. All texts are
//! made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod reported;

use reported::assert_statements;

/// A page of a guide, long enough to tell that nobody speaks in it.
const GUIDE: &str = "Choosing a bread tin takes longer than baking in it. A tin of steel warms quickly and cools quickly. \
    The walls decide how high the loaf rises, and the table below shows how much dough fits into each size. Bakers want \
    a crust that cracks, so look for a dark coating. Light coatings suggest that the tin was made for cakes. A lid keeps \
    the steam inside and helps the loaf keep its shape. Cheaper lids expect the user to hold them with a cloth. \
    Put the tin on the lowest shelf of the oven and turn it once after twenty minutes. Wash it by hand, for strong soap \
    takes off the coating. A seam along the side means that the tin was folded from one sheet. Folded tins want a warm \
    place to dry. Rust begins in the corners, where water stays. Oil them lightly before you put them away. Every spring \
    the shops bring out new sizes. Long tins make slices for sandwiches, short ones suit a household of two. Round tins \
    have no corners at all, which the lazy will like. Glass shows how brown the loaf has become. Clay needs an hour of \
    water before its first use and thanks the baker with the best crust of all. None of them is needed for a flat bread, \
    which bakes on a bare stone. A stone keeps its heat for hours and costs less than a good tin. It weighs more, so put it \
    where you need not lift it. Two of them make a small oven of any larger one.";

#[test]
fn a_guide_reports_nobody() {
    assert_statements("en", GUIDE, &[]);
}

#[test]
fn whoever_is_quoted_in_a_guide_stays() {
    let quoted = format!("{GUIDE} Runa Tveit, who tests tins, said that glass cracks in the third winter.");
    assert_statements("en", &quoted, &[("glass cracks in the third winter", "Runa Tveit")]);
}

#[test]
fn the_same_words_in_a_report_are_statements() {
    let report = "Runa Tveit said the gate would close. Paul Egge told the council it would cost four million. Bakers want \
        a crust that cracks.";
    let expected = [
        ("the gate would close", "Runa Tveit"),
        ("it would cost four million", "Paul Egge"),
        ("a crust that cracks", "Bakers"),
    ];
    assert_statements("en", report, &expected);
}

#[test]
fn what_the_reader_may_do_is_said_by_nobody() {
    for text in [
        "If you want to bake rye bread, buy a long tin.",
        "You can also add a spoon of malt to the dough.",
        "Turn the page to see how the gate was built.",
        "Add a little salt that holds the water.",
        "That said, a lid of steel is dear.",
        "It is worth noting that a lid of steel is dear.",
        "It’s important to note that a lid of steel is dear.",
    ] {
        assert_statements("en", text, &[]);
    }
    assert_statements("en", "It is feared that the gate will break.", &[("the gate will break", "")]);
}

#[test]
fn a_relative_clause_is_about_whoever_speaks() {
    assert_statements(
        "en",
        "Four people who worked in the billing office said they had been told to leave the dates blank.",
        &[("they had been told to leave the dates blank", "Four people")],
    );
}

#[test]
fn what_the_newsroom_does_is_no_statement() {
    assert_statements("en", "We compared the recording with the transcript that the county keeps.", &[]);
}
