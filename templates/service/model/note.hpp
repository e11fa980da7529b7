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

// The rules are in the .cpp. Requests are checked by them before a handler runs, and answers are written accordingly.
martlet::Schema describe(martlet::Type<NewNote>);
martlet::Schema describe(martlet::Type<Note>);

}  // namespace my_service
