/// The style sheet of every HTML page: phone, desk, dark and paper.
enum HTMLStyle {
  static let shared = StyleSheet(text: sheet, hash: hash)

  private static let hash = "sha256-EUJZjg8sETJur1MpEHqz2PlDjAqeueZjnFfBlYq6EDk="

  private static let sheet = """

    :root { color-scheme: light dark; --ink: #1b1f24; --dim: #57606a; --paper: #ffffff;
      --line: #d0d7de; --shade: #f6f8fa; --link: #0550ae; --error: #b00020; --breach: #7a1fa2;
      --warning: #7d4e00; --note: #00607a; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6edf3; --dim: #9da7b1; --paper: #0d1117; --line: #3d444d;
        --shade: #161b22; --link: #79b8ff; --error: #ff9aa2; --breach: #d9b3f7;
        --warning: #f0c674; --note: #8fd3e8; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
    h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; scroll-margin-top: 1rem; }
    h2 { margin-top: 3rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
    h3 { margin-top: 2.5rem; }
    a { color: var(--link); }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; }
    code { overflow-wrap: anywhere; }
    td code { overflow-wrap: break-word; }
    nav code { white-space: nowrap; }
    var { color: var(--dim); }
    pre { margin: 0; padding: .75rem; overflow-x: auto; background: var(--shade);
      border: 1px solid var(--line); border-radius: .3rem; }
    figure { margin: 1rem 0; }
    caption, figcaption { padding-bottom: .3rem; text-align: left; font-weight: 600; }
    dl { display: grid; grid-template-columns: 11rem 1fr; gap: .35rem 1rem; margin: 1rem 0; }
    dt { color: var(--dim); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .scroll { margin: 1rem 0; overflow-x: auto; }
    table { border-collapse: collapse; min-width: 60%; }
    th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    th { background: var(--shade); }
    nav li { margin: .35rem 0; }
    main.form { max-width: 90rem; }
    main.form table { width: 100%; font-size: .875rem; line-height: 1.45; }
    main.form table th, main.form table td { padding: .3rem .45rem; }
    main.form td, main.form tbody th { white-space: pre-line; overflow-wrap: break-word; }
    main.form tbody th { font-weight: 600; background: none; }
    main.form caption { font-size: 1.1rem; line-height: 1.4; }
    .appendix { max-width: 24rem; margin-left: auto; text-align: center; color: var(--dim); }
    td.figure { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
    .error { color: var(--error); font-weight: 600; }
    .breach { color: var(--breach); font-weight: 600; }
    .warning { color: var(--warning); font-weight: 600; }
    .note { color: var(--note); font-weight: 600; }
    @media screen and (max-width: 40rem) {
      dl { display: block; }
      dt { margin-top: .6rem; }
      table, caption, tbody, tr, td, tbody th { display: block; }
      thead { display: none; }
      tr { margin-bottom: .75rem; padding: .3rem .6rem; border: 1px solid var(--line);
        border-radius: .3rem; }
      td, tbody th, main.form table td, main.form table tbody th { padding: .1rem 0; border: 0; }
      main.form table { font-size: 1rem; }
      td.figure { text-align: left; }
      td:empty { display: none; }
      .appendix { margin: 0; text-align: left; }
      td::before { content: attr(data-label) ": "; color: var(--dim); }
    }
    @media print {
      :root { color-scheme: light; --ink: #000000; --dim: #333333; --paper: #ffffff;
        --line: #999999; --shade: #ffffff; --link: #000000; --error: #000000;
        --breach: #000000; --warning: #000000; --note: #000000; }
      main { max-width: none; padding: 0; }
      nav { display: none; }
      h2, h3 { break-after: avoid; }
      table, figure, dl { break-inside: avoid; }
      main.form { page: form; font-size: 10pt; }
      main.form table { font-size: 8.5pt; }
      main.form table { break-inside: auto; }
      main.form tr { break-inside: avoid; }
      main.form caption, main.form thead { break-inside: avoid; break-after: avoid; }
      pre { white-space: pre-wrap; }
      .scroll { overflow: visible; }
    }
    @page { margin: 12mm; }
    @page form { size: A4 landscape; }

    """
}
