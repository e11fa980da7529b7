// says: fallback() takes a value of the field's own type
#include <martlet/schema/schema.hpp>

struct Page {
  int limit = 0;
  std::vector<std::string> tags;
};

martlet::Schema describe(martlet::Type<Page>) {
  using namespace martlet;
#ifdef WRONG
  return object<Page>("Page", field<&Page::limit>("limit").fallback(2.5));
#else
  return object<Page>("Page", field<&Page::limit>("limit").fallback(20), field<&Page::tags>("tags").fallback({}));
#endif
}
