#include "bindings.hpp"

#include <memory>

#include <martlet/server/server.hpp>
#include <martlet/sqlite/database.hpp>

#include "../services/note_store.hpp"
#include "../services/sqlite_note_store.hpp"

namespace my_service {
namespace {

using martlet::sqlite::Database;

void bind(martlet::Services& services, const Settings& settings) {
  services.singleton<Database>([file = settings.database] { return Database::open({.file = file, .migrations = migrations()}); });
  services.singleton<NoteStore>([most = settings.notes_max](Database& database) -> std::unique_ptr<NoteStore> {
    return std::make_unique<SqliteNoteStore>(database, most);
  });
}

}  // namespace

martlet::Plugin bindings(const Settings& settings) {
  return {"bindings", [settings](martlet::Server& server) { bind(server.services(), settings); }};
}

}  // namespace my_service
