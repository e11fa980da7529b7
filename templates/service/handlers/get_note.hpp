#pragma once
#include <martlet/server/parameters.hpp>

#include "../model/note.hpp"
#include "../services/note_store.hpp"

namespace my_service {

class GetNote {
 public:
  explicit GetNote(const NoteStore& notes) : notes_(notes) {}
  Note operator()(martlet::Param<"id"> id) const;

 private:
  const NoteStore& notes_;
};

}  // namespace my_service
