#pragma once
#include <string>

namespace my_service {

/// What it does, without HTTP. Thread-safe: one object serves all requests. A handler takes it by its constructor: `explicit
/// GetNote(MyThing& ...)`.
class MyThing {
 public:
  std::string answer(const std::string& question);
};

}  // namespace my_service
