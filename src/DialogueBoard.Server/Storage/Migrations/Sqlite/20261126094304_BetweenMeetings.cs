using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BetweenMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "WaitingActs",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorksAt",
                table: "WaitingActs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnedBy",
                table: "Sides",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerName",
                table: "Sides",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorksAt",
                table: "Participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WorksAtUntil",
                table: "Participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "HeldWords",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Contributions",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Speaking_Confirmed",
                table: "Contributions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sides_OwnedBy",
                table: "Sides",
                column: "OwnedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Sides_OwnedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "WorksAt",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "OwnedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "OwnerName",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WorksAt",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "WorksAtUntil",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Speaking_Confirmed",
                table: "Contributions");
        }
    }
}
