using System.Globalization;
using DialogueBoard.Words;
using Xunit;

namespace DialogueBoard.Tests.Words;

public sealed class DatedTests
{
    [Theory, Rule("G134")]
    [InlineData("en-GB", "26 November 2026", "Thursday 26 November 2026, 14:05 UTC")]
    [InlineData("cy-GB", "26 Tachwedd 2026", "Dydd Iau 26 Tachwedd 2026, 14:05 UTC")]
    [InlineData("ar", "26 نوفمبر 2026", "الخميس 26 نوفمبر 2026، 14:05 UTC")]
    public void A_day_and_a_moment_are_said_in_the_readers_language(string language, string day, string moment)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            var at = new DateTime(2026, 11, 26, 14, 5, 0, DateTimeKind.Utc);
            Assert.Equal((day, moment), (Dated.Day(at), Dated.MomentOfWeek(at)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
