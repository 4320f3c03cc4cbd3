using CorpusLint.Cli.Terminal;

namespace CorpusLint.Tests.Cli.Terminal;

public sealed class MarkdownScreenTests
{
    private static void Check(string markdown, string expected, int width = 60, bool usesColour = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        MarkdownScreen.Write(new ScreenWriter(output, width, usesColour), markdown);
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", output.ToString());
    }

    [Fact]
    public void What_stands_below_a_heading_is_set_in_and_wrapped() => Check(
        """
        # CL1 rule

        One *sentence* with `code`.

        ## Why

        A longer paragraph of **strong** words that has to be broken somewhere, and [a link](https://a.example/x).

        ### Inner

        Text.
        """,
        """
        CL1 rule

        One sentence with `code`.

        Why

          A longer paragraph of strong words that has to be broken
          somewhere, and a link (https://a.example/x).

          Inner

            Text.
        """);

    [Fact]
    public void Lists_tables_quotations_and_code_keep_their_form() => Check(
        """
        - one item whose words go on into a second line, as they may do
          - inner
        - two

        3. three
        4. four

        | option | default | meaning |
        | --- | --- | --- |
        | `a` | `1` | what this option means, said at some length here |
        | `longer` | `[]` | short |

        > quoted

        ```csharp
        var x = 1;
        ```
        """,
        """
        • one item whose words go on into a second line, as they may
          do

          • inner
        • two

        3. three
        4. four

        option    default  meaning
        `a`       `1`      what this option means, said at some
                           length here
        `longer`  `[]`     short

        │ quoted

          var x = 1;
        """);

    [Fact]
    public void An_example_shows_its_document_with_carets_under_what_is_found() => Check(
        """
        ## Finds

        ### Two files

        ```text file=a.txt date=2026-01-30
        北京 {|CL9/gap#0:said over 300 of the|} oars and {|CL9:{|#1:the other|}|} were lost in the long winter night.
        ```

        ```text fixed file=a.txt
        Nobody said {|#0:so|}.
        ```

        ```jsonc options
        { "a": 1 }
        ```
        """,
        """
        Finds

          Two files

            a.txt, date 2026-01-30
            │ 北京 said over 300 of the oars and the other were
            │      ^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^ gap with #0, CL9, #1
            │ lost in the long winter night.

            a.txt, after its fixes
            │ Nobody said so.
            │             -- #0

            with the options
            │ { "a": 1 }
        """);

    [Fact]
    public void A_mark_that_goes_over_two_rows_is_named_once() => Check(
        "## Finds\n\n```text\nThe harbour has {|CL9:forty ferries and twelve tugs|} today.\n```",
        """
        Finds

          example.txt
          │ The harbour has forty ferries and
          │                 ^^^^^^^^^^^^^^^^^ CL9
          │ twelve tugs today.
          │ ^^^^^^^^^^^
        """, 40);

    [Fact]
    public void Colours_are_used_where_they_are_wanted_and_what_a_page_brings_along_is_made_visible() => Check(
        "# A `b`\n\nPlain **strong** \u001b[31mred.\n\n## Finds\n\n```text\n{|CL9:x|}\n```",
        "\u001b[1mA\u001b[0m\u001b[1m \u001b[0m\u001b[1mb\u001b[0m\n\nPlain \u001b[1mstrong\u001b[0m ␛[31mred.\n\n\u001b[1mFinds\u001b[0m\n\n  \u001b[2mexample.txt\u001b[0m\n  \u001b[2m│ \u001b[0mx\n  \u001b[2m│ \u001b[0m\u001b[1;31m^\u001b[0m\u001b[1;31m CL9\u001b[0m",
        usesColour: true);
}
