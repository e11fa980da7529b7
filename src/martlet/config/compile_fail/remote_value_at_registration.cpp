// says: void value not ignored as it ought to be
// clang says: member reference type 'void' is not a pointer
#include <martlet/config/remote.hpp>
#include <martlet/schema/object.hpp>

struct Limits {
  int page_max = 0;
};
martlet::Schema describe(martlet::Type<Limits>) { return martlet::object<Limits>("Limits", martlet::field<&Limits::page_max>("pageMax")); }
struct Services {
  template <class T, class F>
  void singleton(F, std::source_location) {}
  template <class T>
  bool is_overridden() const {
    return false;
  }
};
void plugin(martlet::Remotes& remotes, Services& services) {
#ifdef WRONG
  const int page_max = remotes.add<Limits>("/orders/limits", services)->page_max;
#else
  remotes.add<Limits>("/orders/limits", services);
#endif
}
