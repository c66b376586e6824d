using System.Globalization;
using DialogueBoard.Targets;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Targets;

/// <summary>A target's numbers and where it stands, in words.</summary>
public static class TargetSpeech
{
    /// <summary>A number with the target's unit, where it has one: "38 days".</summary>
    public static string Amount(this IStringLocalizer<TargetWords> words, Target target, double value)
    {
        var number = PlainNumber.Say(value, CultureInfo.CurrentCulture);
        return target.Unit is { } unit ? words["with-unit", number, unit] : number;
    }

    public static string Standing(this IStringLocalizer<TargetWords> words, Target target, TargetState state) =>
        words[$"state-{WireName.Of(state)}{(state == TargetState.Reached && target.CameDue is not null ? "-over" : "")}"];
}
