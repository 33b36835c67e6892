//! Subjects that English news gives many forms: months that are given names, who works where, what others call a thing, what
//! leads up to a colon. Fictional texts.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_month_may_be_a_given_name() {
    assert_read(
        "en",
        &[
            "The owner, June Abbott, said [~she was keeping it|June Abbott]. “[They keep asking for data|June Abbott],” she said.",
            "August Wilt, the owner, said: “[We are not done|August Wilt].”",
            "“[It is time|April Holt],” the Rev. April Holt said. “[It was time in June|April Holt],” Holt said.",
            "In June Holt met the council. “[It is time|Holt],” Holt said.",
        ],
    );
}

#[test]
fn a_no_that_ends_a_sentence_is_no_number() {
    assert_read(
        "en",
        &[
            "The council said no. The manager, Ada Holt, said [~it would pay|Ada Holt]. “[It is dear|Ada Holt],” she said.",
        ],
    );
}

#[test]
fn somebody_is_named_in_front_of_where_they_work() {
    assert_read(
        "en",
        &[
            "A second analyst, Mei Osgood of the nonprofit Signal Works, called the edit “[crude but effective|Mei Osgood].”",
            "“[It is crude|Mei Osgood],” said Mei Osgood of the insurance giant Holt Mutual.",
            "The statement by the general counsel, Ada Holt, was short. “[We have no tolerance|Ada Holt],” the statement said.",
        ],
    );
}

#[test]
fn what_others_call_a_thing_is_not_said_by_it() {
    assert_read(
        "en",
        &[
            "The hot tub, described in the seller’s letter as a “[six-seat party model|]”, was delivered to the house.",
            "The bridge was described in the report as “[unsafe at any speed|]”. It is shut.",
            "Ada Holt, dismissed for years as “[a clown|]”, won the vote.",
            "The plan was called “[a gift to one party|Ada Holt]” by Ada Holt.",
            "The bridge, described by Ada Holt as “[a gift to the town|Ada Holt]”, is shut.",
        ],
    );
}

#[test]
fn what_tells_when_something_was_said_is_no_label() {
    assert_read(
        "en",
        &["“[I am here|Ada Holt],” Ada Holt said. Then, after a pause: “[I am staying to fix it|Ada Holt].”"],
    );
}

#[test]
fn what_a_body_does_lies_in_what_its_spokeswoman_says() {
    assert_read(
        "en",
        &[
            "Its spokeswoman, Ada Holt, said the department could not comment on complaints but took “[each and every one|Ada Holt]” seriously.",
        ],
    );
}

#[test]
fn a_name_that_describes_a_thing_is_nobody() {
    assert_read(
        "en",
        &[
            "According to the records of the Medland program, [~she left|records of the Medland program]. Her son, Dwight Holt, learned of it last year. “[I thought it was a joke|Dwight Holt],” he said.",
        ],
    );
}

#[test]
fn a_surname_may_end_like_an_adverb() {
    assert_read(
        "en",
        &[
            "“[It is a small matter|John Harker],” the treasurer, John Harker, said. Tom Brandly sat in the last row.\n\nBrandly, who had brought his own chair, did not leave it there.\n\n“[I told them in March|Tom Brandly],” he said in the car park.",
            "“[It is dear|Ada Connorly],” Ada Connorly said. Connorly said [~it would close|Ada Connorly].",
        ],
    );
}

#[test]
fn what_repeats_somebodys_words_is_theirs() {
    assert_read(
        "en",
        &[
            "‘[He came in his slippers|Ada Holt]’\n\n“[You call the board, you wait. You call Tom, he came in his slippers|Ada Holt],” Ada Holt said.",
        ],
    );
}
