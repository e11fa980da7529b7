#pragma once
#include <string>

namespace my_service {

/// To do: describe it here. It doesn't depend on HTTP. Thread-safe: one object serves all requests. A handler takes it in its constructor:
/// `explicit GetNote(MyThing& ...)`.
class MyThing {
 public:
  std::string answer(const std::string& question);
};

}  // namespace my_service
