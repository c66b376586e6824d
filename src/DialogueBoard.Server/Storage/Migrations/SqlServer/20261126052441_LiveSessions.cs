using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LiveSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AttendsAs",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Came",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Facilitator",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Focus",
                table: "Sides",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HadTurnIn",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HoursBeforePublic",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsQuiet",
                table: "Sides",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAt",
                table: "Sides",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PanelFreeSince",
                table: "Sides",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PausedWith",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RoundEnds",
                table: "Sides",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RoundNow",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rounds",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SaidInRound",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SessionBegins",
                table: "Sides",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SessionHeldBy",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SessionId",
                table: "Sides",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SessionOpenedAt",
                table: "Sides",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SessionPurpose",
                table: "Sides",
                type: "nvarchar(1200)",
                maxLength: 1200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SessionState",
                table: "Sides",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SessionWhere",
                table: "Sides",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ShownAt",
                table: "Sides",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StartsFrom",
                table: "Sides",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Turn",
                table: "Sides",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Waits",
                table: "Changes",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "WaitingActs",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    BySteward = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingActs", x => new { x.BoardId, x.ActId });
                    table.ForeignKey(
                        name: "FK_WaitingActs_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingActs_BoardId_SessionId",
                table: "WaitingActs",
                columns: new[] { "BoardId", "SessionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "AttendsAs",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Came",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Facilitator",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Focus",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "HadTurnIn",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "HoursBeforePublic",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "IsQuiet",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "PanelFreeSince",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "PausedWith",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "RoundEnds",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "RoundNow",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Rounds",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SaidInRound",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionBegins",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionHeldBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionId",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionOpenedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionPurpose",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionState",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SessionWhere",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ShownAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "StartsFrom",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Turn",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Waits",
                table: "Changes");
        }
    }
}
