using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DialogueBoard.Server.Storage;

/// <summary>Times are stored and read as UTC; a column does not remember which zone it was given.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => time.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
