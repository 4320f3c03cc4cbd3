using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>Which names are one entity, in a document and across documents, and which never are.</summary>
public sealed class EntityResolutionTests
{
    [Theory]
    [InlineData("Petra Haas spoke. Later Haas left.", "Petra Haas", "Haas")]
    [InlineData("Petra Maria Haas spoke. Petra Haas left.", "Petra Maria Haas", "Petra Haas")]
    [InlineData("Ana de la Cruz spoke. Nobody asked Cruz.", "Ana de la Cruz", "Cruz")]
    [InlineData("The National Oyster Guild met, and the Guild voted.", "National Oyster Guild", "Guild")]
    [InlineData("The Harbour Review Board (HRB) met, and the HRB voted.", "Harbour Review Board", "HRB")]
    [InlineData("Blue Anchor/Ancla Azul grew, and so did Blue Anchor / Ancla Azul.", "Blue Anchor/Ancla Azul", "Blue Anchor / Ancla Azul")]
    [InlineData("The U.S. Department of Fisheries met, and the Department of Fisheries voted.", "U.S. Department of Fisheries", "Department of Fisheries")]
    [InlineData("The 40404 Movement grew. They asked 40404 for help.", "40404 Movement", "40404")]
    public void Two_names_of_one_entity_are_joined_in_a_document(string text, string first, string second)
    {
        var mentions = MentionCheck.Facts(text).Mentions;

        Assert.Same(mentions.First(m => m.Name == first).LocalEntity, mentions.Last(m => m.Name == second).LocalEntity);
    }

    [Theory]
    [InlineData("Coastal Watch wrote to Coastal Watch Norway.", "Coastal Watch", "Coastal Watch Norway")]
    [InlineData("They asked Amber Aid and Amber Aid Action.", "Amber Aid", "Amber Aid Action")]
    [InlineData("They asked Amber Aid and Amber Aid USA.", "Amber Aid", "Amber Aid USA")]
    [InlineData("The 40404 Movement met 40404 Ohio.", "40404 Movement", "40404 Ohio")]
    [InlineData("Keith Porter met Logan Keith.", "Keith Porter", "Logan Keith")]
    [InlineData("Anders Lindqvist met Henrik Lindqvist.", "Anders Lindqvist", "Henrik Lindqvist")]
    [InlineData("Petra Maria Haas met Petra Luise Haas.", "Petra Maria Haas", "Petra Luise Haas")]
    [InlineData("The Boats for Bread regatta and the Boats for Peace regatta met.", "Boats for Bread", "Boats for Peace")]
    [InlineData("The Harbour Festival 2025 and the Harbour Festival 2026 differ.", "Harbour Festival 2025", "Harbour Festival 2026")]
    public void Two_entities_are_never_joined(string text, string first, string second)
    {
        var facts = MentionCheck.Facts(text);
        CorpusBuilder.Build([facts]);

        Assert.NotSame(facts.Mentions.First(m => m.Name == first).Entity, facts.Mentions.First(m => m.Name == second).Entity);
    }

    [Fact]
    public void A_word_of_an_events_name_is_no_surname()
    {
        var facts = MentionCheck.Facts("Renee Good spoke at the rally Lock Out for Good, and Good was cheered.");

        Assert.Equal(["Renee Good", "Lock Out for Good", "Good"], facts.Mentions.Select(m => m.Name));
        Assert.Same(facts.Mentions[0].LocalEntity, facts.Mentions[2].LocalEntity);
    }

    [Fact]
    public void A_surname_of_two_persons_stays_open()
    {
        var facts = MentionCheck.Facts("Anders Lindqvist met Henrik Lindqvist. Nobody asked Lindqvist.");

        Assert.Equal(3, facts.Entities.Length);
    }

    [Theory]
    [InlineData("Mara Elin Voss spoke.", "Mara Voss left.")]
    [InlineData("They asked the Harbour Review Board (HRB).", "Nobody asked the HRB.")]
    [InlineData("The rally Lock Out for Good began.", "Lock Out for Good is a coalition, and the Lock Out for Good coalition met.")]
    [InlineData("The 40404 Movement grew.", "The group 40404 shrank.")]
    public void Names_are_joined_across_documents(string a, string b)
    {
        var corpus = CorpusBuilder.Build([MentionCheck.Facts(a, path: "a.txt"), MentionCheck.Facts(b, path: "b.txt")]);

        Assert.Same(corpus.Documents[0].Mentions[0].Entity, corpus.Documents[1].Mentions[0].Entity);
    }

    [Theory]
    [InlineData("They asked Amber Aid.", "They asked Amber Aid USA.")]
    [InlineData("Then Mr. Haas spoke.", "Then Mr. Haas left.")]
    [InlineData("Petra Haas spoke.", "Then Mr. Haas left.")]
    [InlineData("The Boats for Bread regatta began.", "The Boats for Peace regatta began.")]
    public void Names_are_kept_apart_across_documents(string a, string b)
    {
        var corpus = CorpusBuilder.Build([MentionCheck.Facts(a, path: "a.txt"), MentionCheck.Facts(b, path: "b.txt")]);

        Assert.NotSame(corpus.Documents[0].Mentions[0].Entity, corpus.Documents[1].Mentions[0].Entity);
    }

    [Fact]
    public void An_acronym_with_two_expansions_in_the_corpus_stays_open()
    {
        var corpus = CorpusBuilder.Build(
        [
            MentionCheck.Facts("They asked the Harbour Review Board (HRB).", path: "a.txt"),
            MentionCheck.Facts("They asked the Harbour Rescue Bureau (HRB).", path: "b.txt"),
            MentionCheck.Facts("They asked the HRB.", path: "c.txt"),
        ]);

        Assert.Equal(3, corpus.Entities.Length);
    }

    [Fact]
    public void The_corpus_does_not_depend_on_the_order_of_documents()
    {
        string[] texts = ["Mara Elin Voss asked the Harbour Review Board (HRB).", "Mara Voss asked the HRB.", "The 40404 Movement asked Amber Aid USA.", "They asked 40404 and Amber Aid."];

        var forward = Build(texts.Select((t, i) => MentionCheck.Facts(t, path: $"{i}.txt")));
        var backward = Build(texts.Select((t, i) => MentionCheck.Facts(t, path: $"{i}.txt")).Reverse());

        Assert.Equal(forward, backward);

        static string Build(IEnumerable<DocumentFacts> facts) =>
            string.Join('\n', CorpusBuilder.Build(facts).Entities.Select(e => $"{e.Id} {e.Kind} {string.Join('|', e.Forms)} {string.Join(' ', e.Mentions.Select(m => m.Document.Path + m.Span))}"));
    }

    [Fact]
    public void Declared_names_and_aliases_have_the_registrys_id()
    {
        var registry = new Registry
        {
            Entities = [new RegisteredEntity("aid", EntityKind.Organisation, "Amber Aid", ["Amber Aid International", "AAI"])],
            Events = [new RegisteredEvent("stop", "Harbour Shutdown", ["Day Without Boats", "the blackout"], new DateOnly(2026, 1, 30), null, null)],
        };

        var facts = MentionCheck.Facts("AAI and Amber Aid International met Amber Aid Norway before the Day Without Boats. Then the blackout began.", registry: registry);

        Assert.Equal(["aid", "aid", "organisation:amber aid norway", "stop", "stop"], facts.Mentions.Select(m => m.LocalEntity.Id));
    }

    [Fact]
    public void A_headline_in_title_case_holds_only_names_that_the_body_shows()
    {
        var facts = FactExtractor.Extract(CorpusLint.Documents.DocumentReader.Read("a.txt", "Oar Aid Sues Harbour Chief Over Ferry Deaths\n\nOar Aid went to court on Monday against the Port Council.\n"));

        Assert.Equal(["Oar Aid", "Oar Aid", "Port Council"], facts.Mentions.Select(m => m.Name));
    }
}
