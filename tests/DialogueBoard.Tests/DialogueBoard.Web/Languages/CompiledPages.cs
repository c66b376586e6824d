using System.Net;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Rendering;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>
/// The literal words that compiled pages hand to a browser: text, and the attributes and parameters that people meet. It reads what the
/// compiler made of the pages, so text beside an expression, inside a condition or in a part of a sentence is seen like any other.
/// </summary>
internal static partial class CompiledPages
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // What people see or hear of an element or a component.
    private static readonly HashSet<string> Met = new(
        ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "aria-placeholder", "title", "placeholder", "alt", "label", "summary", "caption", "heading", "text", "says", "submit"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Each literal with the type that says it; whitespace and signs alone are none.</summary>
    public static IEnumerable<(Type Page, string Said)> LiteralsOf(Assembly pages) =>
        from type in pages.GetTypes()
        from method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own))
        from said in LiteralsOf(method)
        where Word().IsMatch(said)
        select (type, said.Trim());

    private static IEnumerable<string> LiteralsOf(MethodBase method)
    {
        var since = new List<(OpCode Code, object? Operand)>();
        foreach (var step in StepsOf(method))
        {
            if (step.Operand is MethodBase called && called.DeclaringType == typeof(RenderTreeBuilder))
            {
                foreach (var said in SaidBy(called.Name, since))
                {
                    yield return said;
                }

                since.Clear();
            }
            else
            {
                since.Add(step);
            }
        }
    }

    // All that came since the last thing was handed over belongs to what is handed over now.
    private static IEnumerable<string> SaidBy(string call, List<(OpCode Code, object? Operand)> since) => call switch
    {
        nameof(RenderTreeBuilder.AddMarkupContent) => since[^1].Operand is string markup ? InMarkup(markup) : [],
        nameof(RenderTreeBuilder.AddContent) => Parts(since),
        nameof(RenderTreeBuilder.AddAttribute) or nameof(RenderTreeBuilder.AddComponentParameter)
            when since.FindLastIndex(step => step.Operand is string name && Met.Contains(name)) is var at and >= 0 => Parts(since[(at + 1)..]),
        _ => [],
    };

    // The whole of what is handed over, or a part of it with a space: a part without one is a key or an address.
    private static IEnumerable<string> Parts(List<(OpCode Code, object? Operand)> since) => since
        .Where((step, n) => step.Operand is string said && (n == since.Count - 1 || (since[n + 1].Operand is MethodInfo { Name: "TypeCheck" }) || WithSpace().IsMatch(said)))
        .Select(step => (string)step.Operand!);

    private static IEnumerable<string> InMarkup(string markup) =>
        Tag().Split(markup).Concat(Attribute().Matches(markup).Where(found => Met.Contains(found.Groups["name"].Value)).Select(found => found.Groups["said"].Value))
            .Select(said => WebUtility.HtmlDecode(said));

    private static IEnumerable<(OpCode Code, object? Operand)> StepsOf(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | bytes[at + 1]))] : Codes[bytes[at]];
            at += code.Size;
            yield return (code, OperandOf(method, code, bytes, at));
            at += SizeOf(code, bytes, at);
        }
    }

    private static object? OperandOf(MethodBase method, OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(bytes, at)),
        OperandType.InlineMethod => method.Module.ResolveMethod(
            BitConverter.ToInt32(bytes, at),
            method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null),
        _ => null,
    };

    // ECMA-335, partition III, 1.9 and 3.66.
    private static int SizeOf(OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}\s|\s\p{L}")]
    private static partial Regex WithSpace();

    [GeneratedRegex(@"<(?:script|style)\b.*?</(?:script|style)>|<!--.*?-->|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s(?<name>[\w-]+)=""(?<said>[^""]*)""")]
    private static partial Regex Attribute();
}
