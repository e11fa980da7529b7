#include "note.hpp"

#include <martlet/schema/schema.hpp>

namespace my_service {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<NewNote>) { return object<NewNote>("NewNote", field<&NewNote::text>("text").min(1).max(280)); }

martlet::Schema describe(martlet::Type<Note>) { return object<Note>("Note", field<&Note::id>("id"), field<&Note::text>("text")); }

}  // namespace my_service
