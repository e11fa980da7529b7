// A service whose types use every rule that a schema can have. It sends back what it receives.
// links: app openapi
// inside: schema
#include <string>

#include <martlet/app/run.hpp>
#include <martlet/openapi/openapi.hpp>

#include "joi_shapes.hpp"

namespace {

template <class T>
void echo(martlet::Server& server, const std::string& path) {
  server.post(path, [](martlet::Body<T> body) { return std::move(*body); }).never_blocks();
}

// Alternatives that are selected by a key. One of the types contains this key as a field, the other doesn't.
struct Cat {
  std::string kind;
  int lives = 9;
};
martlet::Schema describe(martlet::Type<Cat>) {
  return martlet::object<Cat>("Cat", martlet::field<&Cat::kind>("kind"), martlet::field<&Cat::lives>("lives").min(0).max(9));
}
struct Dog {
  std::string name;
};
martlet::Schema describe(martlet::Type<Dog>) { return martlet::object<Dog>("Dog", martlet::field<&Dog::name>("name").max(9)); }
struct Pet {
  std::variant<Cat, Dog> pet;
};
martlet::Schema describe(martlet::Type<Pet>) {
  return martlet::object<Pet>("Pet", martlet::field<&Pet::pet>("pet").by("kind", "cat", "dog"));
}

struct Sizes {
  std::int8_t tiny = 0;
  std::uint8_t byte = 0;
  std::uint16_t word = 0;
  std::int32_t integer = 0;
  std::uint32_t count = 0;
  std::uint64_t large = 0;
  float single = 0;
};
martlet::Schema describe(martlet::Type<Sizes>) {
  return martlet::object<Sizes>("Sizes", martlet::field<&Sizes::tiny>("tiny"), martlet::field<&Sizes::byte>("byte"),
                                martlet::field<&Sizes::word>("word"), martlet::field<&Sizes::integer>("integer"),
                                martlet::field<&Sizes::count>("count"), martlet::field<&Sizes::large>("large"),
                                martlet::field<&Sizes::single>("single"));
}

void app(martlet::Server& server) {
  server.plugin(martlet::openapi({.info = {.title = "Rules", .version = "1.0.0"}}));
  echo<joi::Strings>(server, "/strings");
  echo<joi::Numbers>(server, "/numbers");
  echo<joi::Flags>(server, "/flags");
  echo<joi::Arrays>(server, "/arrays");
  echo<joi::HoldsPeers>(server, "/peers");
  echo<joi::Dates>(server, "/dates");
  echo<joi::When>(server, "/when");
  echo<joi::Variants>(server, "/variants");
  echo<joi::Maps>(server, "/maps");
  echo<joi::Nulls>(server, "/nulls");
  echo<joi::Node>(server, "/node");
  echo<joi::Renamed>(server, "/renamed");
  echo<joi::Open>(server, "/open");
  echo<Pet>(server, "/pet");
  echo<Sizes>(server, "/sizes");
}

}  // namespace

int main(int argc, char** argv) { return martlet::run(argc, argv, app); }
