using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DialogueBoard.Web.Api;

/// <summary>What the description of the HTTP door says beyond what the endpoints say themselves.</summary>
internal static class ApiDescription
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "DialogueBoard";
            document.Info.Description =
                "Wire contract v1. Errors are RFC 9457 problem details with a stable code and a sentence. "
                + "Live: GET /api/boards/{code}/changes with Accept: text/event-stream, or the SignalR hub /hubs/board.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.IsEnum)
            {
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. WireNames.Of(type).Select(name => (JsonNode)name)];
            }

            return Task.CompletedTask;
        });
    }
}
