// says: only a singleton's factory may return a Task or a Result
#include <martlet/di/services.hpp>

struct Trace {};
void bind(martlet::Services& services) {
#ifdef WRONG
  services.request<Trace>([]() -> martlet::Task<Trace> { co_return Trace(); });
#else
  services.singleton<Trace>([]() -> martlet::Task<Trace> { co_return Trace(); });
#endif
}
