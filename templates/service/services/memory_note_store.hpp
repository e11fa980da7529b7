#pragma once
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

#include "note_store.hpp"

namespace my_service {

/// Stores notes in memory, so each process has its own, and Lambda runs several processes at once. Use it for tests and prototypes.
class MemoryNoteStore final : public NoteStore {
 public:
  explicit MemoryNoteStore(std::int64_t notes_max) : notes_max_(static_cast<std::size_t>(notes_max)) {}

  std::optional<Note> add(const NewNote& note) override;
  std::optional<Note> find(const std::string& id) const override;

 private:
  const std::size_t notes_max_;
  mutable std::mutex mutex_;
  std::vector<Note> notes_;
};

}  // namespace my_service
