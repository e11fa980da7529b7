// says: Remote(std::shared_ptr<const _Tp>) [with T = Limits]
// clang says: calling a private constructor of class 'martlet::Remote<Limits>'
#include <martlet/config/remote.hpp>

struct Limits {
  int page_max = 0;
};
class ListOrders {
 public:
  explicit ListOrders(const martlet::Remote<Limits>& limits) : page_max_(limits->page_max) {}

 private:
  int page_max_;
};
void plugin() {
#ifdef WRONG
  martlet::Remote<Limits> limits(std::make_shared<const Limits>());
  ListOrders handler(limits);
#endif
}
