// says: min() is a rule of strings, numbers, times, arrays and maps
#include <martlet/schema/schema.hpp>

struct Gift {
  bool is_wrapped = false;
  int papers = 0;
};

martlet::Schema describe(martlet::Type<Gift>) {
  using namespace martlet;
#ifdef WRONG
  return object<Gift>("Gift", field<&Gift::is_wrapped>("isWrapped").min(1));
#else
  return object<Gift>("Gift", field<&Gift::papers>("papers").min(1));
#endif
}
