using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstBoards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Boards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Listed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Epoch = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StewardKeyHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Mix_Accountability = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Change = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Deciding = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Direction = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Leadership = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Legitimacy = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Organising = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Performance = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Picture = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Planning = table.Column<int>(type: "INTEGER", nullable: false),
                    Mix_Talk = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Boards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Secrets",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Value = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Secrets", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "WaysBack",
                columns: table => new
                {
                    CodeHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    SealedKey = table.Column<byte[]>(type: "BLOB", maxLength: 256, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaysBack", x => x.CodeHash);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ActId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => new { x.BoardId, x.Version });
                    table.ForeignKey(
                        name: "FK_Changes_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    When = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    X = table.Column<double>(type: "REAL", nullable: false),
                    Y = table.Column<double>(type: "REAL", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Reworded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    By_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Speaking_Footing = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Speaking_For = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Speaking_Whom = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Gone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => new { x.BoardId, x.Id });
                    table.ForeignKey(
                        name: "FK_Contributions_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Energies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    With = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 560, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Gone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Energies", x => new { x.BoardId, x.Id });
                    table.ForeignKey(
                        name: "FK_Energies_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HeldWords",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Whom = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    When = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldWords", x => new { x.BoardId, x.ContributionId });
                    table.ForeignKey(
                        name: "FK_HeldWords_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Participants",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    IsSteward = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participants", x => new { x.BoardId, x.Id });
                    table.ForeignKey(
                        name: "FK_Participants_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Threads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<Guid>(type: "TEXT", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Gone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Threads", x => new { x.BoardId, x.Id });
                    table.ForeignKey(
                        name: "FK_Threads_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Boards_Code",
                table: "Boards",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Boards_Listed_OpenedAt",
                table: "Boards",
                columns: new[] { "Listed", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_BoardId_ActId",
                table: "Changes",
                columns: new[] { "BoardId", "ActId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_BoardId_Version",
                table: "Contributions",
                columns: new[] { "BoardId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_Energies_BoardId_Version",
                table: "Energies",
                columns: new[] { "BoardId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_HeldWords_BoardId_AuthorId",
                table: "HeldWords",
                columns: new[] { "BoardId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Threads_BoardId_Version",
                table: "Threads",
                columns: new[] { "BoardId", "Version" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Contributions");

            migrationBuilder.DropTable(
                name: "Energies");

            migrationBuilder.DropTable(
                name: "HeldWords");

            migrationBuilder.DropTable(
                name: "Participants");

            migrationBuilder.DropTable(
                name: "Secrets");

            migrationBuilder.DropTable(
                name: "Threads");

            migrationBuilder.DropTable(
                name: "WaysBack");

            migrationBuilder.DropTable(
                name: "Boards");
        }
    }
}
