#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

/// What a client sends.
struct NewNote {
  std::string text;
};

struct Note {
  std::string id;  ///< "1"
  std::string text;
};

// What is allowed, in the .cpp. Requests are checked by it before a handler runs, and answers are written by it.
martlet::Schema describe(martlet::Type<NewNote>);
martlet::Schema describe(martlet::Type<Note>);

}  // namespace my_service
