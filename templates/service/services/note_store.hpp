#pragma once
#include <optional>
#include <string>

#include "../model/note.hpp"

namespace my_service {

/// Stores notes, independently of HTTP. Thread-safe; may block.
class NoteStore {
 public:
  virtual ~NoteStore() = default;

  /// Stores a note under a new id. Returns nullopt if the store is full.
  virtual std::optional<Note> add(const NewNote& note) = 0;
  virtual std::optional<Note> find(const std::string& id) const = 0;
};

}  // namespace my_service
