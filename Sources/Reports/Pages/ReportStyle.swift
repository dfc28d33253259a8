/// What the pages in three languages need beside the sheet of all pages: the choice of a language, cards, charts and colours.
enum ReportStyle {
  static let sheet = StyleSheet(
    text: text, hash: "sha256-oKU5G+LAimIVXaVF1vkD7HJEHDIfwN0Yq7AmO2t/XDI=")

  private static let text = """

    :root { --accent: #0550ae; --bar-a: #9ec5ee; --bar-b: #0b4f9e; --good: #1a6e37;
      --h1: #f3f7fc; --h2: #dbe8f6; --h3: #b5d1ed; --h4: #7fb0de; --h5: #2f74b5; --h6: #0b4180;
      --on-dark: #ffffff; --on-light: #0b1f33; }
    @media (prefers-color-scheme: dark) {
      :root { --accent: #79b8ff; --bar-a: #35608f; --bar-b: #9cc9f5; --good: #6fd08c;
        --h1: #13202e; --h2: #17324d; --h3: #1d4a75; --h4: #2b6cab; --h5: #7db4e6; --h6: #cfe6fb;
        --on-dark: #07131f; --on-light: #f0f6fc; }
    }
    main.report { max-width: 68rem; }
    main.report section { display: none; }
    #show-kk:checked ~ main section[lang=kk], #show-ru:checked ~ main section[lang=ru],
    #show-en:checked ~ main section[lang=en] { display: block; }
    input.language { position: absolute; opacity: 0; width: 1px; height: 1px; }
    input.language + label { display: inline-block; margin: 1rem 0 0 .5rem;
      padding: .35rem .8rem; border: 1px solid var(--line); border-radius: 1rem; cursor: pointer;
      color: var(--link); }
    input.language + label[for=show-kk] { margin-left: max(1rem, calc(50vw - 33rem)); }
    input.language:checked + label { background: var(--ink); color: var(--paper);
      border-color: var(--ink); }
    input.language:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
    .dim { color: var(--dim); font-size: .92rem; overflow-wrap: anywhere; }
    .lead { font-size: 1.15rem; padding: .6rem .9rem; border-left: .35rem solid var(--good);
      background: var(--shade); }
    .lead.rejected { border-color: var(--error); }
    td.rejected { color: var(--error); font-weight: 600; }
    td.accepted { color: var(--good); }
    td.rejected, td.accepted { white-space: nowrap; }
    td.nil { color: var(--dim); }
    h4 { margin: 0 0 .3rem; font-size: 1.05rem; line-height: 1.3; }
    .card { margin: 1rem 0; padding: .8rem 1rem; border: 1px solid var(--line);
      border-left: .35rem solid var(--line); border-radius: .3rem; }
    .card p { margin: .35rem 0; }
    .card.cause { border-left-color: var(--accent); background: var(--shade); }
    .error-card { border-left-color: var(--error); }
    .breach-card { border-left-color: var(--breach); }
    .warning-card { border-left-color: var(--warning); }
    .note-card { border-left-color: var(--note); }
    .todo::before { content: "→ "; color: var(--accent); }
    summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
    details ul { padding-left: 1.2rem; overflow-wrap: anywhere; }
    .card .scroll { margin: .6rem 0; }
    .card caption { font-weight: 400; color: var(--dim); }
    table.cards td, table.cards tbody th { overflow-wrap: anywhere; }
    table.cards tbody th { white-space: nowrap; min-width: 5rem; font-weight: 600;
      background: none; }
    table.index tbody th { min-width: 14rem; white-space: normal; }
    table.cards tbody th a, table.prose tbody th { white-space: normal; }
    table.prose tbody th { min-width: 16rem; font-weight: 400; }
    table.sheet tbody th { background: none; font-weight: 400; min-width: 19rem; }
    table.sheet { min-width: 0; }
    table.sheet td, td.heat { vertical-align: middle; }
    tr.total th, tr.total td { font-weight: 600; border-top: 2px solid var(--ink); }
    .opening { margin: 1rem 0; padding: 0; list-style: none; }
    .opening li { margin: .6rem 0; padding: .7rem .9rem; font-size: 1.2rem; line-height: 1.4;
      border-left: .35rem solid var(--accent); background: var(--shade); }
    main.report nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0;
      list-style: none; }
    figure.chart { max-width: 52rem; margin: 1rem 0; }
    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .4rem 0; padding: 0;
      list-style: none; font-size: .92rem; }
    .legend svg { vertical-align: -2px; }
    svg.bars { display: block; overflow: visible; }
    svg .name { fill: var(--ink); font-size: 14px; }
    svg .short { display: none; }
    svg .value { fill: var(--dim); font-size: 12.5px; font-variant-numeric: tabular-nums; }
    .bar-a { fill: var(--bar-a); }
    .bar-b { fill: var(--bar-b); }
    td.heat { text-align: right; font-variant-numeric: tabular-nums; color: var(--on-light); }
    td.h1 { background: var(--h1); }
    td.h2 { background: var(--h2); }
    td.h3 { background: var(--h3); }
    td.h4 { background: var(--h4); }
    td.h5 { background: var(--h5); color: var(--on-dark); }
    td.h6 { background: var(--h6); color: var(--on-dark); }
    td.late { color: var(--breach); font-weight: 600; }
    @media screen and (max-width: 40rem) {
      svg .long { display: none; }
      svg .short { display: inline; }
      .lead { font-size: 1.05rem; }
      input.language + label { margin-left: 0; padding: .3rem .6rem; }
      input.language + label[for=show-kk] { margin-left: 1rem; }
      table.prose tbody th { font-weight: 600; }
      td.heat { margin: .15rem 0; padding: .15rem .5rem; text-align: left; border-radius: .2rem; }
      td.heat::before { color: inherit; }
      .opening li { font-size: 1.05rem; }
      table.sheet { display: table; font-size: .9rem; }
      table.sheet thead { display: table-header-group; }
      table.sheet tbody { display: table-row-group; }
      table.sheet tr { display: table-row; }
      table.sheet caption { display: table-caption; }
      table.sheet td, table.sheet tbody th { display: table-cell; padding: .3rem .4rem;
        border: 1px solid var(--line); }
      table.sheet td.figure { text-align: right; }
      table.sheet td:empty { display: table-cell; }
      table.sheet td::before { content: none; }
      table.sheet tbody th, table.sheet thead th:first-child { position: sticky; left: 0;
        background: var(--paper); min-width: 7.5rem; max-width: 9rem; overflow-wrap: anywhere; }
      table.cards tbody th { min-width: 0; white-space: normal; }
    }
    @media print {
      :root { --bar-a: #bbbbbb; --bar-b: #333333; --h1: #ffffff; --h2: #f0f0f0; --h3: #dddddd;
        --h4: #c4c4c4; --h5: #777777; --h6: #444444; --on-dark: #ffffff; --on-light: #000000; }
      input.language, input.language + label { display: none; }
      td.heat, .bar-a, .bar-b, .lead { -webkit-print-color-adjust: exact;
        print-color-adjust: exact; }
      svg.bars { zoom: .62; }
      table { font-size: .8rem; }
      table.cards { font-size: .6rem; min-width: 0; width: 99%; }
      table.cards th, table.cards td { padding: .25rem .2rem; }
      table.sheet tbody th { min-width: 9rem; }
      table.prose tbody th { min-width: 6rem; }
      main.report .scroll, main.report .scroll table { break-inside: auto; }
      main.report .scroll::before { content: attr(aria-label); display: block; font-weight: 600;
        font-size: .9rem; padding-bottom: .3rem; break-after: avoid; }
      main.report .card .scroll::before { font-weight: 400; color: var(--dim); }
      main.report caption { display: none; }
      details.behind { display: none; }
      main.report tr { break-inside: avoid; }
      main.report h2 { margin-top: 1.5rem; }
      .card { break-inside: auto; }
      .card table { break-inside: auto; }
      .card tr { break-inside: avoid; }
      main.report h4 { break-after: avoid; }
    }
    @page { size: A4; }

    """
}
