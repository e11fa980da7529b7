#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace my_service {

/// A note as a client sends it.
struct NewNote {
  std::string text;
};

struct Note {
  std::string id;  ///< "1"
  std::string text;
};

// The rules are in the .cpp. Requests are validated with them before a handler runs, and responses are written accordingly.
martlet::Schema describe(martlet::Type<NewNote>);
martlet::Schema describe(martlet::Type<Note>);

}  // namespace my_service
