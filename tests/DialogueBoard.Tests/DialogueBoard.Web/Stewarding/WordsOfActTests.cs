using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Web.Stewarding;
using Xunit;

namespace DialogueBoard.Tests.Web.Stewarding;

/// <summary>All words of an act stand before whoever lets it in.</summary>
public sealed class WordsOfActTests
{
    [Fact, Rule("G37")]
    public void What_stands_beside_the_text_in_any_field_is_found_and_ids_days_and_kinds_are_not()
    {
        var act = (CardAct)JsonSerializer.Deserialize<Act>(
            """
            {"type":"make-promise","id":"0198f0f0-0000-7000-8000-000000000001","text":"The text","because":"Since May",
             "speaking":{"for":"job","whom":"Housing","footing":"work"},"place":"May","about":["0198f0f0-0000-7000-8000-000000000002"],
             "agency":{"holders":["Ada","Ben"],"reportsTo":"All","reportBy":"2030-01-01"},"community":{"holders":["Cy"],"reportBy":"2030-01-01"}}
            """,
            WireJson.Options)!;

        Assert.Equal(["Ada", "All", "Ben", "Cy", "Housing", "May", "Since May"], WordsOfAct.Beside(act).Order(StringComparer.Ordinal));
    }
}
