#include "services/sqlite_note_store.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace my_service {
namespace {

using martlet::sqlite::Database;

TEST(SqliteNoteStore, finds_notes_after_the_file_is_reopened) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "my-service-test.sqlite";
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
  {
    Database database = Database::open({.file = file, .migrations = migrations()}).value();
    EXPECT_EQ(SqliteNoteStore(database, 10).add({"buy tea"})->id, "1");
  }
  Database database = Database::open({.file = file, .migrations = migrations()}).value();
  SqliteNoteStore notes(database, 10);
  EXPECT_EQ(notes.find("1")->text, "buy tea");
  EXPECT_FALSE(notes.find("2"));
  EXPECT_EQ(notes.add({"drink it"})->id, "2");
}

}  // namespace
}  // namespace my_service
