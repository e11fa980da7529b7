#pragma once
#include <optional>
#include <string>

#include "../model/note.hpp"

namespace my_service {

/// Stores notes. It knows nothing of HTTP. Thread-safe; may block.
class NoteStore {
 public:
  virtual ~NoteStore() = default;

  /// Stores a note and gives it an id; nullopt if there is no room left.
  virtual std::optional<Note> add(const NewNote& note) = 0;
  virtual std::optional<Note> find(const std::string& id) const = 0;
};

}  // namespace my_service
