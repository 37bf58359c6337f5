#include "district/longwork.h"

namespace guapai::district {

LongWork& LongWork::ofProgram() {
  static LongWork only;
  return only;
}

void LongWork::step(std::size_t done, std::size_t all) {
  if (m_isCancelled) throw core::Cancelled();
  Q_EMIT counted(static_cast<int>(done), static_cast<int>(all));
}

bool LongWork::stepHere(std::size_t done, std::size_t all) {
  Q_EMIT countedHere(static_cast<int>(done), static_cast<int>(all));
  return !m_isCancelled;
}

void LongWork::cancel() {
  if (m_work.canBeCancelled) m_isCancelled = true;
}

void LongWork::takeInput() {
  if (!m_work.canBeCancelled) return;
  m_takesInput = true;
  Q_EMIT inputTaken();
}

void LongWork::begin(const Work& work) {
  m_work = work;
  m_takesInput = false;
  m_isCancelled = false;
  Q_EMIT began(work);
}

void LongWork::end() {
  m_takesInput = false;
  Q_EMIT ended();
}

}  // namespace guapai::district
