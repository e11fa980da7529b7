#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/note.hpp"
#include "../services/note_store.hpp"

namespace my_service {

/// The constructor declares which services it needs, and operator() what it reads from a request.
class CreateNote {
 public:
  explicit CreateNote(NoteStore& notes) : notes_(notes) {}
  martlet::Created<Note> operator()(const martlet::Request& request, martlet::Body<NewNote> note) const;

 private:
  NoteStore& notes_;
};

}  // namespace my_service
