#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "note_store.hpp"

namespace my_service {

/// The migrations, oldest first. Append new ones, and never change one that has been released.
std::vector<std::string> migrations();

/// Stores notes in SQLite. Thread-safe, like Database.
class SqliteNoteStore final : public NoteStore {
 public:
  SqliteNoteStore(martlet::sqlite::Database& database, std::int64_t notes_max) : database_(database), notes_max_(notes_max) {}

  std::optional<Note> add(const NewNote& note) override;
  std::optional<Note> find(const std::string& id) const override;

 private:
  martlet::sqlite::Database& database_;
  const std::int64_t notes_max_;
};

}  // namespace my_service
