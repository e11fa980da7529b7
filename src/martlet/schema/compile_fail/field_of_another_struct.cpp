// says: a field of another struct
#include <martlet/schema/schema.hpp>

struct Page {
  int limit = 0;
};
struct Query {
  int limit = 0;
};

martlet::Schema describe(martlet::Type<Page>) {
  using namespace martlet;
#ifdef WRONG
  return object<Page>("Page", field<&Query::limit>("limit"));
#else
  return object<Page>("Page", field<&Page::limit>("limit"));
#endif
}
