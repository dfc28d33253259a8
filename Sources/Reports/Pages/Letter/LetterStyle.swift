/// What a letter needs beside the sheet of all pages: a sheet of A4, as an office prints it.
enum LetterStyle {
  static let sheet = StyleSheet(
    text: text, hash: "sha256-Zdx3STE2GEro15ThRKjCqDgX027SMHZR4uRBz2oOizk=")

  private static let text = """

    main.letter { max-width: 46rem; padding: 2rem 1.5rem 4rem; font-family: "Times New Roman",
      "Liberation Serif", "Noto Serif", serif; font-size: 1.1rem; line-height: 1.45; }
    .letter h1 { margin: 1.6rem 0 1.2rem; font-size: 1.2rem; text-align: center; }
    .letter h2 { margin: 1.4rem 0 .5rem; padding: 0; border: 0; font-size: 1.1rem; }
    .letter p { margin: .5rem 0; overflow-wrap: anywhere; }
    .letter ol > li { margin: .7rem 0; break-inside: avoid; }
    .letter ol p { margin: .2rem 0; }
    .letterhead { min-height: 2.5rem; border-bottom: 1px solid var(--line); color: var(--dim); }
    .head { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
    .addressee { font-weight: 600; }
    .signature { display: flex; justify-content: space-between; gap: 2rem; margin-top: 2.5rem;
      break-inside: avoid; }
    .signature p { white-space: nowrap; }
    .origin { margin-top: 2rem; font-size: .85rem; color: var(--dim); }
    @media screen and (max-width: 40rem) {
      main.letter { padding: 1rem 1rem 3rem; }
      .head, .signature { display: block; }
      .signature p { white-space: normal; }
    }
    @media print {
      /* Five corrections, the due day and the signature go on one sheet. */
      main.letter { padding: 0 0 0 8mm; font-size: 11pt; line-height: 1.22; }
      .letter h1 { margin: .8rem 0 .6rem; }
      .letter h2 { margin: .7rem 0 .3rem; }
      .letter p { margin: .3rem 0; }
      .letter ol, .letter ul { margin: .3rem 0; }
      .letter ol > li { margin: .35rem 0; }
      .signature { margin-top: 1.4rem; }
      .origin { margin-top: 1rem; }
      .letterhead { color: #000000; }
    }
    @page { size: A4; margin: 18mm 12mm 18mm 18mm; }

    """
}
