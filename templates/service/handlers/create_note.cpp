#include "create_note.hpp"

#include <martlet/server/boom.hpp>
#include <martlet/server/request.hpp>

namespace my_service {

martlet::Created<Note> CreateNote::operator()(const martlet::Request& request, martlet::Body<NewNote> note) const {
  const std::optional<Note> kept = notes_.add(*note);
  if (!kept) throw martlet::conflict("There is no room for another note");
  return {*kept, std::string(request.path()) + '/' + kept->id};
}

}  // namespace my_service
