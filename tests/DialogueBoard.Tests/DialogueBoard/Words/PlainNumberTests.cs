using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Words;
using Xunit;

namespace DialogueBoard.Tests.Words;

public sealed class PlainNumberTests
{
    [Theory, Rule("M153")]
    [InlineData("12", "en-GB", 12)]
    [InlineData(" 12.5 ", "en-GB", 12.5)]
    [InlineData("12,5", "en-GB", 12.5)]
    [InlineData("12.5", "de-DE", 12.5)]
    [InlineData("1,234", "en-GB", 1234)]
    [InlineData("1.234", "en-GB", 1.234)]
    [InlineData("1,234", "de-DE", 1.234)]
    [InlineData("1.234", "de-DE", 1234)]
    [InlineData("0,125", "en-GB", 0.125)]
    [InlineData("1,234,567", "de-DE", 1234567)]
    [InlineData("1.234.567,5", "en-GB", 1234567.5)]
    [InlineData("1,234,567.5", "de-DE", 1234567.5)]
    [InlineData("1 234,5", "fr-FR", 1234.5)]
    [InlineData("1\u202F234", "fr-FR", 1234)]
    [InlineData("1’234.5", "de-CH", 1234.5)]
    [InlineData("-3", "en-GB", -3)]
    [InlineData("\u22123,5", "en-GB", -3.5)]
    [InlineData(".5", "en-GB", 0.5)]
    public void A_comma_and_a_point_are_both_understood(string typed, string culture, double number) =>
        Assert.Equal(number, PlainNumber.Typed(typed, CultureInfo.GetCultureInfo(culture)));

    [Theory, Rule("M153")]
    [InlineData("twelve")]
    [InlineData("1e308")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1,23,45")]
    [InlineData("1.2.3,4")]
    [InlineData("1,2.3.4")]
    [InlineData("0,123,456")]
    [InlineData("12 days")]
    [InlineData("--3")]
    [InlineData(",")]
    [InlineData("5%")]
    [InlineData("0x10")]
    public void What_is_no_number_is_none(string typed) => Assert.Equal(double.NaN, PlainNumber.Typed(typed, CultureInfo.GetCultureInfo("en-GB")));

    [Theory, Rule("M153")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Nothing_is_nothing(string? typed) => Assert.Null(PlainNumber.Typed(typed, CultureInfo.InvariantCulture));

    [Theory, Rule("M146")]
    [InlineData(null, RefusalCode.NumberMissing)]
    [InlineData(double.NaN, RefusalCode.NotANumber)]
    [InlineData(double.NegativeInfinity, RefusalCode.NumberTooLarge)]
    [InlineData(1e308, RefusalCode.NumberTooLarge)]
    [InlineData(1.1e12, RefusalCode.NumberTooLarge)]
    [InlineData(-1e12, null)]
    [InlineData(1e-300, null)]
    [InlineData(-0d, null)]
    public void A_number_is_one_that_can_be_drawn(double? raw, string? code)
    {
        Assert.Equal(code, PlainNumber.Read(raw, "value", out var number)?.Code);
        Assert.True(PlainNumber.IsUsed(number));
        Assert.False(number == 0 && double.IsNegative(number));
    }

    [Theory, Rule("M153")]
    [InlineData(1234.5, "en-GB", "1,234.5")]
    [InlineData(1234.5, "de-DE", "1.234,5")]
    [InlineData(0.333333, "en-GB", "0.333333")]
    [InlineData(-1e12, "en-GB", "-1,000,000,000,000")]
    public void It_is_said_in_digits(double number, string culture, string said) =>
        Assert.Equal(said, PlainNumber.Say(number, CultureInfo.GetCultureInfo(culture)));
}
