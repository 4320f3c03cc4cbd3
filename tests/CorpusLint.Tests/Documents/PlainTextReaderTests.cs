using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

public sealed class PlainTextReaderTests
{
    private const string Body = "The harbour board of Vell met on Tuesday evening and voted to dredge the eastern basin before the autumn storms begin.";

    [Fact]
    public void A_page_with_one_paragraph_a_line_has_title_headings_and_paragraphs() => Check(
        $"""
        Who pays for the new ferry pier?
        Executive summary
        {Body}
        1. Who the backers were
        {Body}
        2. How was the money counted?
        {Body}
        """,
        $"""
        title: Who pays for the new ferry pier?
        h2: Executive summary
        p: {Body}
        h2 1.: Who the backers were
        p: {Body}
        h2 2.: How was the money counted?
        p: {Body}
        """);

    [Fact]
    public void Lines_wrapped_by_hand_are_one_paragraph_until_a_blank_line() => Check(
        """
        Dredging in Vell

        The harbour board met on Tuesday evening and
        voted to dredge the eastern basin. It will
        start before the autumn storms
        begin.

        A second paragraph follows here, and the
        last line ends it.
        """,
        """
        title: Dredging in Vell
        p: The harbour board met on Tuesday evening and⏎voted to dredge the eastern basin. It will⏎start before the autumn storms⏎begin.
        p: A second paragraph follows here, and the⏎last line ends it.
        """);

    [Fact]
    public void Numbered_lines_that_stand_together_are_a_list() => Check(
        $"""
        What the board decided

        {Body} It set three tasks:

        1. Measure the eastern basin
        2. Hire a dredger
        3. Publish the costs

        {Body}
        """,
        $"""
        title: What the board decided
        p: {Body} It set three tasks:
        item1 1.: Measure the eastern basin
        item1 2.: Hire a dredger
        item1 3.: Publish the costs
        p: {Body}
        """);

    [Fact]
    public void Bullets_nest_by_their_indent_and_go_on_in_indented_lines() => Check(
        """
        Tasks of the year

        The board listed its tasks:
          • dredge the basin,
            before the storms
              – with a hired ship
          • paint the pier
        - - -
        * one more
        """,
        """
        title: Tasks of the year
        p: The board listed its tasks:
        item1 •: dredge the basin,⏎    before the storms
        item2 –: with a hired ship
        item1 •: paint the pier
        item1 *: one more
        """);

    [Theory]
    [InlineData("By Ana Ruiz", "Ana Ruiz")]
    [InlineData("By Ana Ruiz and Tomas Orla", "Ana Ruiz and Tomas Orla")]
    [InlineData("Por Ana Ruiz", "Ana Ruiz")]
    [InlineData("By: Vell Harbour Union – Eastern Branch", "Vell Harbour Union – Eastern Branch")]
    public void A_byline_is_metadata(string line, string byline) => Check(
        $"The pier reopens\n\n{line}\n\n{Body}", $"title: The pier reopens\nmeta: {line}\np: {Body}\nbyline {byline}");

    [Theory]
    [InlineData("By Friday the pier was closed and nobody knew why.")]
    [InlineData("By March 2025 the pier had closed.")]
    [InlineData("Published reports differ on the date.")]
    [InlineData("Updated figures were not to be had before the meeting in March.")]
    [InlineData("By nightfall all boats were in.")]
    public void A_sentence_that_begins_like_metadata_is_a_paragraph(string line) => Check(
        $"The pier reopens\n\n{line}\n\n{Body}", $"title: The pier reopens\np: {line}\np: {Body}");

    [Theory]
    [InlineData("Published on 4 March 2025")]
    [InlineData("Published: March 4, 2025, 10:30")]
    [InlineData("Updated Tuesday, March 4th, 2025")]
    [InlineData("Checked on 2025-03-04")]
    [InlineData("Publicado el 4 de marzo de 2025")]
    [InlineData("Actualizado el martes 4 de marzo del 2025.")]
    [InlineData("Actualizado: 4/3/2025")]
    [InlineData("4 March 2025")]
    [InlineData("Tuesday, 4 Mar. 2025")]
    public void A_line_that_dates_the_document_is_metadata(string line) => Check(
        $"The pier reopens\n{line}\n{Body}", $"title: The pier reopens\nmeta: {line}\np: {Body}\ndate 2025-03-04 PublishedLine");

    [Theory]
    [InlineData("Vell, 4 March 2025 – ", "Vell, 4 March 2025")]
    [InlineData("VELL, March 4, 2025 (Wire) — ", "VELL, March 4, 2025 (Wire)")]
    [InlineData("Port Vell, Maren, 4 March 2025 - ", "Port Vell, Maren, 4 March 2025")]
    [InlineData("Puerto de Vell, 4 de marzo de 2025.- ", "Puerto de Vell, 4 de marzo de 2025")]
    public void A_dateline_is_split_from_the_first_sentence(string dateline, string metadata) => Check(
        $"The pier reopens\n\n{dateline}{Body}", $"title: The pier reopens\nmeta: {metadata}\np: {Body}\ndate 2025-03-04 Dateline");

    [Theory]
    [InlineData("VELL (Wire) — ", "VELL (Wire)")]
    [InlineData("VELL, March 4 (Wire) — ", "VELL, March 4 (Wire)")]
    [InlineData("PORT VELL – ", "PORT VELL")]
    public void A_dateline_without_a_year_gives_no_date(string dateline, string metadata) => Check(
        $"The pier reopens\n\n{dateline}{Body}", $"title: The pier reopens\nmeta: {metadata}\np: {Body}");

    [Theory]
    [InlineData("Vell – the oldest port of the coast – has two piers, and the board of the harbour wants a third one before the winter.")]
    [InlineData("In Vell, 4 March 2025 – a Tuesday – is remembered as the day of the flood, and nobody in the town has forgotten it.")]
    public void A_dash_in_a_first_sentence_is_no_dateline(string paragraph) => Check(
        $"The pier reopens\n\n{paragraph}", $"title: The pier reopens\np: {paragraph}");

    [Fact]
    public void Entries_stand_under_a_heading_of_references() => Check(
        $"""
        The pier reopens

        {Body} [1]

        References

        [1] Vell Port Authority, annual report, 2024.
        [2] "Pier costs", Vell Courier, 4 March 2025.

        Notes:

        1. Minutes of the board, https://board.example/minutes
        • Orla, T. Harbours of the coast. 2019
        """,
        $"""
        title: The pier reopens
        p: {Body} [1]
        h2: References
        entry [1]: Vell Port Authority, annual report, 2024.
        entry [2]: "Pier costs", Vell Courier, 4 March 2025.
        h2: Notes:
        entry 1.: Minutes of the board, https://board.example/minutes
        entry •: Orla, T. Harbours of the coast. 2019
        """);

    [Fact]
    public void A_heading_of_references_at_the_end_is_a_heading() => Check(
        $"The pier reopens\n\n{Body}\n\nReferencias", $"title: The pier reopens\np: {Body}\nh2: Referencias");

    [Fact]
    public void Prose_under_notes_stays_prose() => Check(
        $"The pier reopens\n\n{Body}\n\nNotes\n\nThe board keeps its minutes in a red book. Nobody may take it home.",
        $"title: The pier reopens\np: {Body}\nh2: Notes\np: The board keeps its minutes in a red book. Nobody may take it home.");

    [Fact]
    public void Labelled_lines_at_the_end_are_entries_without_a_heading() => Check(
        $"The pier reopens\n\n{Body}\n\n[1] Port Authority report\n[2] Vell Courier, 4 March",
        $"title: The pier reopens\np: {Body}\nentry [1]: Port Authority report\nentry [2]: Vell Courier, 4 March");

    [Fact]
    public void A_heading_and_its_entry_may_share_a_line() => Check(
        $"The pier reopens\n\n{Body}\n\nReferences: [3] Port Authority, annual report, 2024.",
        $"title: The pier reopens\np: {Body}\nh2: References\nentry [3]: Port Authority, annual report, 2024.");

    [Theory]
    [InlineData("The pier was closed on Monday.")]
    [InlineData("“We closed the pier,” said Ana Ruiz, the harbour master.")]
    [InlineData("The pier was closed [4]")]
    public void A_lone_sentence_is_no_title(string line) => Check(line + "\n\n" + Body, $"p: {line}\np: {Body}");

    [Fact]
    public void A_sentence_above_the_headline_is_a_caption() => Check(
        $"A man in oilskins waves from the pier.\n\nVell Harbour Opens Its Third Pier Before Winter\n\n{Body}",
        $"caption: A man in oilskins waves from the pier.\ntitle: Vell Harbour Opens Its Third Pier Before Winter\np: {Body}");

    [Fact]
    public void Questions_at_the_end_are_paragraphs() => Check(
        $"The pier reopens\n\n{Body}\n\nWant to know more?\nHow long was the pier closed?\nWho paid for the repairs to the eastern basin?",
        $"title: The pier reopens\np: {Body}\np: Want to know more?\np: How long was the pier closed?\np: Who paid for the repairs to the eastern basin?");

    [Fact]
    public void An_underlined_line_is_a_heading() => Check(
        $"The pier reopens\n================\n\nWhat it cost\n------------\n\n{Body}", $"title: The pier reopens\nh2: What it cost\np: {Body}");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void All_newlines_end_lines(string newline) => Check(
        $"The pier reopens{newline}{newline}{Body}{newline}Second line.", $"title: The pier reopens\np: {Body}\np: Second line.");

    private static void Check(string content, string outline) => ReaderCheck.Reads("story.txt", content, outline);
}
