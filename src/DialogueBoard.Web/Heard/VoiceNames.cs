using DialogueBoard.Heard;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Heard;

/// <summary>What a group of voices is called.</summary>
internal static class VoiceNames
{
    /// <summary>"Lived it", "With carers in mind", "In a job at Housing".</summary>
    public static string Name(this IStringLocalizer<VoicesWords> words, GroupName group) =>
        group.Whom is { } whom ? words[$"group-{KeyOf(group)}", whom] : words[$"group-{KeyOf(group)}"];

    /// <summary>"Those with carers in mind don't all agree: 3 views".</summary>
    public static string DontAllAgree(this IStringLocalizer<VoicesWords> words, GroupName group, int views) =>
        words.Count($"agree-{KeyOf(group)}", views, group.Whom ?? "");

    private static string KeyOf(GroupName group) => group.Footing is { } footing
        ? WireName.Of(footing)
        : WireName.Of(group.For!.Value) + (group.Whom is null ? "" : "-whom");
}
