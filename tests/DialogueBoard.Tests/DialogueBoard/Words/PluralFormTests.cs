using System.Globalization;
using DialogueBoard.Words;
using Xunit;

namespace DialogueBoard.Tests.Words;

public sealed class PluralFormTests
{
    // Samples as the Unicode CLDR gives them for each form.
    [Theory, Rule("G133")]
    [InlineData("en-GB", "one", "1")]
    [InlineData("en-GB", "other", "0 2 3 6 11 16 100 1000 1000000")]
    [InlineData("cy-GB", "zero", "0")]
    [InlineData("cy-GB", "one", "1")]
    [InlineData("cy-GB", "two", "2")]
    [InlineData("cy-GB", "few", "3")]
    [InlineData("cy-GB", "many", "6")]
    [InlineData("cy-GB", "other", "4 5 7 20 100 1000 1000000")]
    [InlineData("ar", "zero", "0")]
    [InlineData("ar", "one", "1")]
    [InlineData("ar", "two", "2")]
    [InlineData("ar", "few", "3 10 103 110 1003")]
    [InlineData("ar", "many", "11 26 99 111 1011")]
    [InlineData("ar", "other", "100 102 200 202 300 1000 1000000")]
    public void A_number_has_the_form_that_its_language_gives_it(string language, string form, string numbers) =>
        Assert.All(numbers.Split(' '), n => Assert.Equal(form, PluralForm.Of(long.Parse(n, CultureInfo.InvariantCulture), CultureInfo.GetCultureInfo(language))));
}
