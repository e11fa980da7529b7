// says: the keys of a JSON object are text: the member must be a std::map<std::string, T>
#include <map>

#include <martlet/schema/schema.hpp>

struct Rack {
#ifndef WRONG
  std::map<std::string, int> places;
#else
  std::map<int, int> places;
#endif
};

martlet::Schema describe(martlet::Type<Rack>) {
  using namespace martlet;
  return object<Rack>("Rack", field<&Rack::places>("places"));
}
