#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "note_store.hpp"

namespace my_service {

/// The tables, version by version: add at the end, and never change one that was released.
std::vector<std::string> migrations();

/// Keeps notes in SQLite. Thread-safe, as the database is.
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
