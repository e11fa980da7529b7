#include "sqlite_note_store.hpp"

namespace my_service {

using martlet::sqlite::Connection;

std::vector<std::string> migrations() { return {"CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"}; }

std::optional<Note> SqliteNoteStore::add(const NewNote& note) {
  return database_.write([&](Connection& connection) -> std::optional<Note> {
    if (connection.one<std::int64_t>("SELECT count(*) FROM notes") >= notes_max_) return std::nullopt;
    const auto id = connection.run("INSERT INTO notes (text) VALUES (?)", note.text).inserted_id;
    return Note{std::to_string(id), note.text};
  });
}

std::optional<Note> SqliteNoteStore::find(const std::string& id) const {
  return database_.find<Note>("SELECT CAST(id AS TEXT) AS id, text FROM notes WHERE CAST(id AS TEXT) = ?", id);
}

}  // namespace my_service
