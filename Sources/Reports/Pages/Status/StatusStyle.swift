/// What the morning page needs beside the sheets of the pages in three languages.
enum StatusStyle {
  static let sheet = StyleSheet(
    text: text, hash: "sha256-j2xDaSzDKh0zwAYxsg1CtfFbKHPNaa4C4LbOW8KfdU4=")

  private static let text = """

    .lead { font-size: 1.25rem; line-height: 1.45; }
    .links { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .5rem 0 0; padding: 0;
      list-style: none; }
    .card h3 { margin: 0 0 .3rem; font-size: 1.1rem; }
    .card .cause { margin: .5rem 0; }
    .mark { color: var(--dim); }
    td.good .mark { color: var(--good); font-weight: 700; }
    td.bad .mark { color: var(--error); font-weight: 700; }
    td.late .mark { color: var(--breach); font-weight: 700; }
    td.good b, td.nil b { font-weight: 400; }
    td.late b { color: var(--ink); font-weight: 400; }
    td small { display: block; color: var(--dim); font-size: .88rem; font-weight: 400; }
    td.late small { color: var(--breach); }
    td.bad small { color: var(--ink); }
    table.cards.prose { min-width: 100%; }
    table.cards.prose td.day { white-space: nowrap; }
    table.cards.prose caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    ul.left { padding-left: 1.2rem; overflow-wrap: anywhere; }
    @media screen and (max-width: 40rem) {
      .lead { font-size: 1.1rem; }
      .links { display: block; }
      .links li { padding: .3rem 0; }
      td small { display: inline; }
      td small::before { content: "· "; color: var(--dim); }
    }
    @media print {
      .links { display: none; }
      .card { break-inside: avoid; }
    }

    """
}
