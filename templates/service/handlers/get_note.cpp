#include "get_note.hpp"

#include <martlet/server/boom.hpp>

namespace my_service {

Note GetNote::operator()(martlet::Param<"id"> id) const {
  const std::optional<Note> note = notes_.find(*id);
  if (!note) throw martlet::not_found("No note " + *id);
  return *note;
}

}  // namespace my_service
