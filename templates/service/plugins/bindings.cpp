#include "bindings.hpp"

#include <memory>

#include <martlet/server/server.hpp>

#include "../services/memory_note_store.hpp"
#include "../services/note_store.hpp"

namespace my_service {
namespace {

void bind(martlet::Services& services, const Settings& settings) {
  const auto notes_max = settings.notes_max;
  services.singleton<NoteStore>([notes_max]() -> std::unique_ptr<NoteStore> { return std::make_unique<MemoryNoteStore>(notes_max); });
}

}  // namespace

martlet::Plugin bindings(const Settings& settings) {
  return {"bindings", [settings](martlet::Server& server) { bind(server.services(), settings); }};
}

}  // namespace my_service
