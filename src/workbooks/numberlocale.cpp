#include "workbooks/numberlocale.h"

#include <new>

namespace guapai::workbooks {

NumberLocale::NumberLocale() : m_plain(::newlocale(LC_ALL_MASK, "C", nullptr)), m_before(nullptr) {
  if (m_plain == nullptr) throw std::bad_alloc();  // the locale C is always there
  m_before = ::uselocale(m_plain);
}

NumberLocale::~NumberLocale() {
  ::uselocale(m_before);
  ::freelocale(m_plain);
}

}  // namespace guapai::workbooks
