#include "memory_note_store.hpp"

#include <algorithm>

namespace my_service {

std::optional<Note> MemoryNoteStore::add(const NewNote& note) {
  const std::lock_guard lock(mutex_);
  if (notes_.size() == notes_max_) return std::nullopt;
  return notes_.emplace_back(std::to_string(notes_.size() + 1), note.text);
}

std::optional<Note> MemoryNoteStore::find(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(notes_.begin(), notes_.end(), [&id](const Note& note) { return note.id == id; });
  return found == notes_.end() ? std::nullopt : std::optional(*found);
}

}  // namespace my_service
